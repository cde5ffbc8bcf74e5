import { Refused } from './api';
import { h } from './dom';
import { fill, words } from './state';

export function failureText(error: unknown): string {
  const { failure } = words();
  if (!(error instanceof Refused)) throw error;
  const texts: Partial<Record<typeof error.code, string>> = {
    unauthenticated: failure.wrong,
    'rate-limited': fill(failure.tooMany, { s: error.retryAfterS }),
    'illegal-transition': failure.notNow,
    conflict: failure.twice,
    'invalid-input': failure.invalid,
  };
  return texts[error.code] ?? failure.offline;
}

/** A form that says what went wrong, and cannot be sent twice at once. */
export function form(
  submit: string,
  fields: Node[],
  send: (values: Record<string, string>) => Promise<void>,
): HTMLFormElement {
  const said = h('p', { class: 'error', role: 'alert' });
  const button = h('button', { type: 'submit' }, submit);
  const element: HTMLFormElement = h(
    'form',
    {
      onsubmit(event) {
        event.preventDefault();
        button.disabled = true;
        said.textContent = '';
        const values = Object.fromEntries([...new FormData(element)].map(([name, value]) => [name, String(value)]));
        send(values)
          .catch((error: unknown) => {
            said.textContent = failureText(error);
          })
          .finally(() => {
            button.disabled = false;
          });
      },
    },
    ...fields,
    h('div', {}, button),
    said,
  );
  return element;
}

export const field = (label: string, name: string, props: Record<string, string | boolean> = {}): HTMLElement =>
  h('label', {}, label, h('input', { name, required: true, autocomplete: 'off', maxlength: '40', ...props }));

export const area = (label: string, name: string, isRequired: boolean): HTMLElement =>
  h('label', {}, label, h('textarea', { name, rows: '3', maxlength: '2000', required: isRequired }));

export const choices = (legend: string, name: string, options: [value: string, label: string][]): HTMLElement =>
  h(
    'fieldset',
    {},
    h('legend', {}, legend),
    ...options.map(([value, label]) =>
      h('label', {}, h('input', { type: 'radio', name, value, required: true }), label),
    ),
  );
