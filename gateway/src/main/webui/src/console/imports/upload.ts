import { problemOf, unanswered, type Problem } from '../../api/problem';
import { Failed } from '../area/loaded';
import { addressOf, type ImportView } from './import';

export interface Upload {
  done: Promise<ImportView>;
  stop: () => void;
}

interface Sent {
  file: File;
  mediaType: string;
  dryRun: boolean;
  /** The same for every attempt at the same import, so that however often it is sent it is one. */
  key: string;
  /** From 0 to 1. */
  onProgress: (share: number) => void;
}

/** Whoever stops an upload has nothing to be told. */
export class Stopped extends Error {}

/** With `XMLHttpRequest`, since `fetch` does not tell how much has gone. */
export function upload({ file, mediaType, dryRun, key, onProgress }: Sent): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<ImportView>((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onabort = () => reject(new Stopped());
    request.onerror = () => reject(new Failed(unanswered()));
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300 && isImport(body)) {
        resolve(body);
      } else {
        reject(new Failed(refused(body, request.status)));
      }
    };
    request.open('POST', addressOf(file.name, dryRun));
    request.setRequestHeader('Content-Type', mediaType);
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.setRequestHeader('Lifeline-Write', '1');
    request.setRequestHeader('Idempotency-Key', key);
    request.send(file);
  });
  return { done, stop: () => request.abort() };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function isImport(body: unknown): body is ImportView {
  return typeof body === 'object' && body !== null && 'id' in body && 'rows' in body;
}

/** Whatever stands before the gateway says 413 in words of its own. */
function refused(body: unknown, status: number): Problem {
  const problem = problemOf(body, status);
  return status === 413 ? { ...problem, type: 'urn:lifeline:problem:content-too-large' } : problem;
}
