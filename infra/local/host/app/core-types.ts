// The part of the platform's `@azure/functions-core` that this host gives and uses. It is no npm package: the platform
// puts it in place of the module when the app is loaded, and so does core-module.ts.

export type LogLevel = 'trace' | 'debug' | 'information' | 'warning' | 'error' | 'critical' | 'none';
export type Log = (level: LogLevel, category: string, message: string) => void;

/** A value on its way between host and app: one of the forms. */
export interface TypedData {
  readonly string?: string;
  readonly json?: string;
  readonly http?: unknown;
}

/** A trigger, or an output; which fields there are depends on the type. */
export interface Binding {
  readonly type?: string;
  readonly direction?: string;
  readonly [setting: string]: unknown;
}

export interface FunctionMetadata {
  readonly name: string;
  readonly bindings: Readonly<Record<string, Binding>>;
}

export type Handler = (...inputs: unknown[]) => unknown;
export type HookName = 'appStart' | 'appTerminate' | 'preInvocation' | 'postInvocation';
export type Hook = (context: Record<string, unknown>) => unknown;

export interface InvocationRequest {
  readonly inputData: readonly { readonly name: string; readonly data: TypedData }[];
  readonly triggerMetadata: Readonly<Record<string, TypedData>>;
  readonly traceContext?: { readonly traceParent: string; readonly traceState: string };
}

export interface CoreInvocationContext {
  readonly invocationId: string;
  readonly metadata: FunctionMetadata;
  readonly request: InvocationRequest;
  state?: 'preInvocationHooks' | 'postInvocationHooks' | 'invocation' | undefined;
  log(level: LogLevel, logCategory: string, message: string): void;
}

export interface InvocationModel {
  getArguments(): Promise<{ context: unknown; inputs: unknown[] }>;
  invokeFunction(context: unknown, inputs: unknown[], handler: Handler): Promise<unknown>;
  getResponse(context: unknown, result: unknown): Promise<unknown>;
}

export interface ProgrammingModel {
  readonly name: string;
  readonly version: string;
  getInvocationModel(context: CoreInvocationContext): InvocationModel;
  getCapabilities(capabilities: Record<string, string>): Promise<Record<string, string>>;
}
