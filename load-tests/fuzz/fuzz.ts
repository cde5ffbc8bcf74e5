import type { Answer } from '../lib/http';
import { mapInOrder } from '../lib/map-in-order';
import { readApi } from './api-document';
import { complaintAbout } from './judge-answer';
import { type FuzzTarget, type People, prepareScene, readState, signInEverybody } from './people';
import { type FuzzRequest, planRequests } from './plan-requests';

export type FuzzReport = {
  sent: number;
  operations: number;
  /** How many were sent to each operation, and how many of these it granted. */
  reached: Map<string, { sent: number; granted: number }>;
  /** What was wrong, the first ones in full; empty when all was well. */
  complaints: string[];
  /** What the refused requests changed of what the lists show: nothing is right. */
  changed: string[];
  /** Growth of the process that was fuzzed after the first tenth, in MiB; 0 where nobody measures. */
  growthMiB: number;
};

export type FuzzOptions = {
  seed: number;
  requests: number;
  residentMiB(): number;
  /** What the system wrote down of a request that failed; undefined when it wrote nothing. */
  logOf(requestId: string): string | undefined;
  note(line: string): void;
};

/** Requests under way at once. */
const WIDTH = 16;
/** An answer that takes longer is a hang, in ms. */
const PATIENCE_MS = 20_000;
const MAX_COMPLAINTS = 50;
/** Sessions that requests have ended are opened again after so many. */
const REFRESH_EVERY = 250;
const NOTE_EVERY = 5_000;

async function deliver(url: string, request: FuzzRequest, people: People): Promise<Answer> {
  const { operation, path, body, headers, sender } = request;
  const own = people.headersOf(sender);
  try {
    const response = await fetch(`${url}${path}`, {
      ...{ method: operation.method, body, redirect: 'manual', headers: { ...own, ...headers } },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const isEndless = response.headers.get('content-type') === 'text/event-stream';
    if (isEndless) await response.body?.cancel();
    return { status: response.status, headers: response.headers, text: isEndless ? '' : await response.text() };
  } catch (error) {
    return { status: 0, headers: new Headers(), text: String(error) };
  }
}

const describe = ({ operation, path, sender, body }: FuzzRequest) =>
  `${operation.method} ${path.slice(0, 200)} as ${sender} with ${(body ?? 'nothing').slice(0, 300)}`;

/**
 * Sends as many requests as asked for, made from the description of the API and a seed: first those that must be refused,
 * and what the lists show must be the same before and after them, then all others.
 */
export async function fuzz(
  target: FuzzTarget,
  { seed, requests, residentMiB, logOf, note }: FuzzOptions,
): Promise<FuzzReport> {
  const operations = await readApi(target.url);
  const people = await signInEverybody(target);
  const ids = await prepareScene(target, operations, people);
  const report: FuzzReport = {
    ...{ sent: 0, operations: operations.length, reached: new Map(), complaints: [], changed: [], growthMiB: 0 },
  };
  let memoryMiB = 0;

  async function work(request: FuzzRequest): Promise<void> {
    const answer = await deliver(target.url, request, people);
    const count = report.reached.get(request.operation.id) ?? { sent: 0, granted: 0 };
    count.sent += 1;
    if (answer.status >= 200 && answer.status < 300) count.granted += 1;
    report.reached.set(request.operation.id, count);
    const complaint = complaintAbout(request, answer);
    if (complaint === undefined || report.complaints.length >= MAX_COMPLAINTS) return;
    report.complaints.push(`${complaint}: ${describe(request)} → ${answer.status} ${answer.text.slice(0, 200)}`);
    note(`✗ ${report.complaints.at(-1)}`);
    const requestId = answer.headers.get('x-request-id');
    const logged = requestId === null ? undefined : logOf(requestId);
    if (logged !== undefined) note(`  ${logged.slice(0, 1_500)}`);
  }

  async function sendAll(isWanted: (request: FuzzRequest) => boolean): Promise<void> {
    const wanted = filter(planRequests(operations, ids, seed, requests), isWanted);
    for await (const _ of mapInOrder(wanted, WIDTH, work)) {
      report.sent += 1;
      if (report.sent % REFRESH_EVERY === 0) await people.refresh();
      if (report.sent === Math.ceil(requests / 10)) memoryMiB = residentMiB();
      if (report.sent % NOTE_EVERY === 0) {
        note(
          `${report.sent} of ${requests} sent, ${report.complaints.length} complaints, ${residentMiB().toFixed(0)} MiB`,
        );
      }
    }
  }

  const before = await readState(target, operations, people);
  await sendAll(({ mustRefuse }) => mustRefuse !== undefined);
  await people.refresh();
  report.changed = (await readState(target, operations, people)).filter((list) => !before.includes(list));
  await sendAll(({ mustRefuse }) => mustRefuse === undefined);
  report.growthMiB = residentMiB() - memoryMiB;
  return report;
}

function* filter<T>(items: Iterable<T>, isWanted: (item: T) => boolean): Generator<T> {
  for (const item of items) if (isWanted(item)) yield item;
}
