import { engineAgreesOnShare } from './engine-share.ts';

// The other half is in engine-agrees-other-half.test.ts, for a second worker.
engineAgreesOnShare(0, 2);
