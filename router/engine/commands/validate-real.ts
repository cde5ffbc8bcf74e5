import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Triage } from '#domain/triage';
import { loadShippedEngine } from '../shipped-engine';
import { type Share, shareWhere } from '../train/statistics';
import { readJsonl } from './read-jsonl';

/** Real texts that other people wrote, kept outside the project. Nothing of them is learned; each set is reported apart. */
const FOLDER = join('..', 'shared', 'data');

const realTextSchema = z.looseObject({ text: z.string(), label: z.string().optional() });

const engine = loadShippedEngine();

type Judged = { label: string | undefined; triage: Triage };

const judge = (file: string): Judged[] =>
  readJsonl(join(FOLDER, file)).map((row) => {
    const { text, label } = realTextSchema.parse(row);
    return { label, triage: engine.triage({ text: text.slice(0, 5_000) }) };
  });

const show = ({ hits, of, share, low, high }: Share) =>
  `${(share * 100).toFixed(1)} % (${hits}/${of}, ${(low * 100).toFixed(1)} to ${(high * 100).toFixed(1)} %)`;

const staysOn12345 = ({ triage }: Judged) => triage.line === '12345';
const asksAPerson = ({ triage }: Judged) => triage.needsHuman;
const isRaised = (judged: Judged) => !staysOn12345(judged) || asksAPerson(judged);

function reportAdministrative(name: string, judged: Judged[]): void {
  console.log(
    `${name}: on 12345 ${show(shareWhere(judged, staysOn12345))}; to a person ${show(shareWhere(judged, asksAPerson))}`,
  );
}

function reportRequests(name: string, judged: Judged[]): void {
  const requests = judged.filter(({ label }) => label === 'request');
  const others = judged.filter(({ label }) => label !== 'request');
  const found = shareWhere(requests, isRaised);
  const left = shareWhere(others, (one) => !isRaised(one));
  console.log(`${name}: requests to 110 or a person ${show(found)}; others left alone ${show(left)}`);
  console.log(`  balanced accuracy ${((found.share + left.share) / 2).toFixed(3)}`);
}

if (!existsSync(FOLDER)) console.log(`${FOLDER} does not exist: nothing to measure`);
else {
  reportAdministrative('messages_12345_raw', judge('messages_12345_raw.jsonl'));
  reportAdministrative('requests_311_en', judge('requests_311_en.jsonl'));
  reportRequests('rescue_posts_zh', judge('rescue_posts_zh.jsonl'));
  reportRequests('disaster_messages_en', judge('disaster_messages_en.jsonl'));
}
