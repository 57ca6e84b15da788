const TIMES = 2;
const LONGEST_MS = 3_000;

/**
 * Asks again what a service that is just coming back could not answer, when the gateway says so: of calls that come together only
 * one tries whether it is there. Never what writes.
 */
export async function patient(request: Request): Promise<Response> {
  let answer = await fetch(request.clone());
  for (let again = 0; again < TIMES && request.method === 'GET'; again++) {
    const wait = waitOf(answer);
    if (wait === undefined) {
      break;
    }
    await new Promise((passed) => setTimeout(passed, wait));
    answer = await fetch(request.clone());
  }
  return answer;
}

/** In milliseconds; undefined when it is not worth it. */
function waitOf({ status, headers }: Response): number | undefined {
  const seconds = Number(headers.get('Retry-After') ?? Number.NaN);
  return status === 503 && seconds * 1000 <= LONGEST_MS ? seconds * 1000 : undefined;
}
