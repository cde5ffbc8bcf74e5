import type { Receipt } from '#domain/intake';
import type { NuisanceMarkWire } from '#domain/wire/nuisance-wire';
import type { Problem } from '#domain/wire/problem-wire';
import type { OfferWire, SeatWire } from '#domain/wire/seat-wire';
import type { ApiUser } from '#testing/api-user';
import { startTestSystem, type TestSystem } from '#testing/test-system';
import { until } from '#testing/until';

jest.setTimeout(60_000);

const DAY = 86_400_000;
const PHONE = '13912345678';
const FIRE = '着火了,二楼阳台全是火,屋里还有人没出来';
const why = { reason: '一天内多次无故拨打' };

let system: TestSystem;
let seat: ApiUser;
let supervisor: ApiUser;
beforeAll(async () => {
  system = await startTestSystem({ settings: { SEAT_LEASE_MS: '600000' } });
  seat = await system.signIn('seat-110-1');
  supervisor = await system.signIn('supervisor');
});
afterAll(() => system.close());

let sent = 0;
const call = async (phone: string | undefined, text = FIRE): Promise<Receipt> => {
  sent += 1;
  const body = { externalId: `nuisance-${sent}`, dialled: '110', text, ...(phone ? { caller: { phone } } : {}) };
  return (await system.client.post<Receipt>('/v1/intake/phone', body)).body;
};
const close = (caseId: string) =>
  system.database.case.updateMany({ where: { id: caseId }, data: { status: 'CLOSED', closedAt: system.clock.now() } });
const handled = async (phone?: string) => {
  const receipt = await call(phone);
  await close(receipt.caseId);
  return receipt;
};
type Marks = { items: NuisanceMarkWire[] } & Problem;
const ask = (user: ApiUser, contactId: string) => user.post<Marks>(`/v1/contacts/${contactId}/nuisance-mark`, why);
const decide = (user: ApiUser, id: string, decision: string, body: object = why) =>
  user.post<Marks>(`/v1/nuisance-marks/${id}/${decision}`, body);
/** What an operator sees of the next call, and how it came to the seat; the call is then over. */
async function nextOffer(phone: string): Promise<{ receipt: Receipt; offer: OfferWire }> {
  const receipt = await call(phone);
  await seat.ready();
  const offer = await until('it rings', async () => (await seat.get<SeatWire>('/v1/seat')).body.offer ?? undefined);
  await seat.accept();
  await close(receipt.caseId);
  await system.database.seat.updateMany({ data: { state: 'paused' } });
  return { receipt, offer };
}

describe('a nuisance mark', () => {
  it('is asked for by an operator after the call was handled, decided by a supervisor who is somebody else, and runs out', async () => {
    const open = await call('13700000002');
    expect((await ask(seat, open.contactId)).status).toBe(409);
    await close(open.caseId);
    expect((await ask(seat, (await handled()).contactId)).status).toBe(409);
    const bare = await seat.post<Problem>(`/v1/contacts/${open.contactId}/nuisance-mark`, { reason: ' ' });
    expect([bare.status, bare.body.issues?.[0]?.path]).toEqual([400, 'reason']);

    const answers = await Promise.all([ask(seat, open.contactId), ask(seat, open.contactId)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [mark] = answers.find(({ status }) => status === 200)!.body.items;
    expect(mark).toMatchObject({ state: 'ASKED', decisions: [], reason: why.reason });
    expect(JSON.stringify(mark)).not.toContain('13700000002');
    expect((await decide(seat, mark!.id, 'approve')).status).toBe(403);
    expect((await decide(supervisor, mark!.id, 'lift')).status).toBe(409);
    const approved = await Promise.all([
      decide(supervisor, mark!.id, 'approve'),
      decide(supervisor, mark!.id, 'refuse'),
    ]);
    expect(approved.map(({ status }) => status).sort()).toEqual([200, 409]);
    const own = await handled('13700000003');
    const [mine] = (await ask(supervisor, own.contactId)).body.items;
    expect(mine?.decisions).toEqual([]);
    expect((await decide(supervisor, mine!.id, 'approve')).status).toBe(403);
    const missing = '00000000-0000-4000-8000-000000000000';
    expect((await decide(supervisor, missing, 'approve')).status).toBe(404);
    expect((await ask(seat, missing)).status).toBe(404);
    const admin = await system.signIn('admin');
    expect((await admin.get('/v1/nuisance-marks')).status).toBe(403);
  });

  it('neither lowers nor drops a call: an emergency of a marked number is judged and offered as before, with a hint until the mark ends', async () => {
    const before = await nextOffer(PHONE);
    expect(before.offer.nuisance).toBeNull();
    const { items } = (await ask(seat, before.receipt.contactId)).body;
    const { id } = items.find(({ contactId }) => contactId === before.receipt.contactId)!;
    expect((await nextOffer(PHONE)).offer.nuisance).toBeNull();
    expect((await decide(supervisor, id, 'approve')).status).toBe(200);

    const marked = await nextOffer('+86 139 1234 5678');
    expect(marked.offer.nuisance).toMatchObject(why);
    const judged = ({ line, category, priority, needsHuman }: Receipt) => ({ line, category, priority, needsHuman });
    expect(judged(marked.receipt)).toEqual(judged(before.receipt));
    const rest = ({ offer: { case: row, offeredAt, ringsUntil, transfer } }: { offer: OfferWire }) => ({
      ...{ priority: row.priority, lane: row.lane, status: row.status, category: row.category, transfer },
      rings: Date.parse(ringsUntil) - Date.parse(offeredAt),
    });
    expect(rest(marked)).toEqual(rest(before));

    system.clock.advance(29 * DAY);
    seat = await system.signIn('seat-110-1');
    expect((await nextOffer(PHONE)).offer.nuisance).not.toBeNull();
    system.clock.advance(DAY);
    seat = await system.signIn('seat-110-1');
    expect((await nextOffer(PHONE)).offer.nuisance).toBeNull();
  });

  it('is lifted by a supervisor at once', async () => {
    const { contactId } = await handled('13700000004');
    supervisor = await system.signIn('supervisor');
    const { items } = (await ask(seat, contactId)).body;
    const { id } = items.find((one) => one.contactId === contactId)!;
    await decide(supervisor, id, 'approve');
    const lifted = await decide(supervisor, id, 'lift', { reason: '误标' });
    expect(lifted.body.items.find((one) => one.id === id)).toMatchObject({ state: 'LIFTED', decisions: [] });
    expect((await nextOffer('13700000004')).offer.nuisance).toBeNull();
    expect((await decide(supervisor, id, 'lift')).status).toBe(409);
  });
});
