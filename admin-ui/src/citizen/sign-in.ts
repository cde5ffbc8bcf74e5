import { citizenApi } from './api';
import { h } from './dom';
import { failureText, field, form } from './form';
import { currentLanguage, words } from './state';

const SIX_DIGITS = { inputmode: 'numeric', pattern: '[0-9 ]{6,8}', maxlength: '8' };

/** Two ways in: what the receipt said, or a code to one's own telephone. */
export function signInView(enter: () => void): HTMLElement {
  const t = words();
  const signIn = async (proof: object) => {
    await citizenApi.signIn(proof);
    enter();
  };
  const phone = h('input', { name: 'phone', type: 'tel', autocomplete: 'tel', required: true, maxlength: '31' });
  const said = h('p', { class: 'soft', role: 'status' });
  const askCode = h(
    'button',
    {
      type: 'button',
      onclick() {
        if (!phone.reportValidity()) return;
        citizenApi.askCode(phone.value, currentLanguage()).then(
          () => {
            said.textContent = t.codeAsked;
          },
          (error: unknown) => {
            said.textContent = failureText(error);
          },
        );
      },
    },
    t.askCode,
  );
  return h(
    'main',
    {},
    h('p', { class: 'soft' }, t.intro),
    h(
      'section',
      {},
      h('h2', {}, t.byReceipt),
      form(
        t.enter,
        [field(t.trackingCode, 'trackingCode', { autocapitalize: 'characters' }), field(t.pin, 'pin', SIX_DIGITS)],
        ({ trackingCode, pin }) => signIn({ trackingCode, pin }),
      ),
    ),
    h(
      'section',
      {},
      h('h2', {}, t.byPhone),
      h('p', { class: 'soft' }, t.phoneNote),
      form(
        t.enter,
        [
          h('label', {}, t.phone, phone),
          h('div', {}, askCode),
          said,
          field(t.code, 'code', { ...SIX_DIGITS, autocomplete: 'one-time-code' }),
        ],
        ({ phone: number, code }) => signIn({ phone: number, code }),
      ),
    ),
  );
}
