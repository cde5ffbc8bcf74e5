import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { LANGUAGES } from '#domain/language';
import {
  type ModelDetail,
  modelDetailSchema,
  modelListSchema,
  modelReasonSchema,
  type ServingAlarm,
} from '#domain/wire/model-wire';
import { buildModel, EVALUATION } from '../test/build-model';
import { createFakeServer } from '../test/fake-server';
import { renderApp, type } from '../test/render-app';

/** The server in memory, with one model on it that can be promoted and taken back. */
function serverWith(model: ModelDetail, alarm: ServingAlarm | null = null) {
  const server = createFakeServer();
  const asked: { path: string; reason: string }[] = [];
  const state = { model };
  const json = (body: unknown) => new Response(JSON.stringify(body), { status: 200 });
  const fetchModels: typeof fetch = async (input, init) => {
    const path = String(input);
    if (!path.startsWith('/v1/models')) return server.fetch(input, init);
    if (init?.method === 'POST') {
      asked.push({ path, ...modelReasonSchema.parse(JSON.parse(String(init.body))) });
      state.model = { ...state.model, status: path.endsWith('/promote') ? 'live' : 'retired' };
    }
    if (path !== '/v1/models') return json(modelDetailSchema.parse(state.model));
    const { evaluation, failure, shadow, events, ...row } = state.model;
    const dataAt = new Date().toISOString();
    return json(
      modelListSchema.parse({ items: [row], hasNextPage: false, dataAt, serving: { version: row.version, alarm } }),
    );
  };
  return { server: { ...server, fetch: fetchModels }, asked };
}
const show = (model: ModelDetail) => {
  const { server, asked } = serverWith(model);
  return { asked, ...renderApp({ as: 'supervisor', server, path: `/models/${model.id}` }) };
};

describe('ModelShow', () => {
  it('shows figures, classes, confusion, what the shadow would change, drift and history', async () => {
    show(buildModel());
    await screen.findByText('没有反对理由。');
    expect(within(screen.getByRole('region', { name: '各类召回率' })).getByText('95.0%')).toBeTruthy();
    expect(within(screen.getByRole('region', { name: '混淆' })).getByText('20')).toBeTruthy();
    expect(within(screen.getByRole('region', { name: '旁观对照' })).getByText('261119000042')).toBeTruthy();
    expect(within(screen.getByRole('region', { name: '每日生词比例' })).getByText('12.5%')).toBeTruthy();
    expect(within(screen.getByRole('region', { name: '经过' })).getByText('每周训练')).toBeTruthy();
  });

  it('puts a model live only with a reason', async () => {
    const { asked } = show(buildModel());
    fireEvent.click(await screen.findByRole('button', { name: '启用' }));
    const dialog = within(await screen.findByRole('dialog'));
    const confirm = dialog.getByRole('button', { name: '启用' });
    expect(confirm.hasAttribute('disabled')).toBe(true);
    type(dialog.getByRole('textbox'), '旁观一周没有降低');
    fireEvent.click(confirm);
    await screen.findByRole('button', { name: '退回' });
    expect(asked).toEqual([{ path: `/v1/models/${buildModel().id}/promote`, reason: '旁观一周没有降低' }]);
  });

  it('says what a refused model missed, and offers no way to put it live', async () => {
    const missed = {
      by: 'held-out' as const,
      situation: 'zh-51-oil-pan',
      language: 'zh',
      category: '51',
      priority: 'P0' as const,
      text: '锅里烧起来了',
      saidCategory: '04',
      saidPriority: 'P3' as const,
    };
    const objections = [{ code: 'misses-emergencies' as const, count: 1 }];
    show(buildModel({ status: 'refused', evaluation: { ...EVALUATION, missed: [missed], objections } }));
    await screen.findByText('漏掉 1 起现用模型能发现的警情');
    expect(screen.getByText('锅里烧起来了')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '启用' })).toBeNull();
  });
});

describe('ModelList', () => {
  it('is loud when rules and people must do without the model', async () => {
    const { server } = serverWith(buildModel({ status: 'live' }), 'not-loaded');
    renderApp({ as: 'supervisor', server, path: '/models' });
    expect((await screen.findByRole('alert')).textContent).toContain('retrained-1');
    expect(screen.getByRole('alert').textContent).toContain('无法读取');
  });

  it('is for supervisors alone', async () => {
    const { server } = serverWith(buildModel());
    renderApp({ as: 'taker110', server, path: '/models' });
    await screen.findByRole('alert');
    expect(screen.queryByRole('link', { name: '模型' })).toBeNull();
    expect(screen.queryByText('retrained-1')).toBeNull();
  });

  it.each(LANGUAGES)('and its models are worded in full in %s', async (language) => {
    const model = buildModel();
    const { server } = serverWith(model);
    const list = renderApp({ as: 'supervisor', server, language, path: '/models' });
    await screen.findByText('retrained-1');
    list.unmount();
    const detail = renderApp({ as: 'supervisor', server, language, path: `/models/${model.id}` });
    await waitFor(() => expect(screen.getAllByRole('region').length).toBeGreaterThan(6));
    expect([...list.missing, ...detail.missing]).toEqual([]);
  });
});
