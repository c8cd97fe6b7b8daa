// Loaded before the function host (`node --import`): writes a line for each message that its process puts on a queue,
// `sent QUEUE MESSAGE`, as the message stands there.
import { Buffer } from 'node:buffer';
import http from 'node:http';

const end = http.ClientRequest.prototype.end;
http.ClientRequest.prototype.end = function told(...given) {
  const queue = /\/([a-z-]+)\/messages(\?|$)/.exec(this.path)?.[1];
  const text = /<MessageText>([^<]*)</.exec(String(given[0] ?? ''))?.[1];
  if (this.method === 'POST' && queue !== undefined && text !== undefined) {
    process.stderr.write(`sent ${queue} ${Buffer.from(text, 'base64').toString()}\n`);
  }
  return end.apply(this, given);
};
