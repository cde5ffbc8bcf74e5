import { useState } from 'react';
import type { PolicyValue } from '#domain/policy-input';
import type { InputProps } from './input-props';
import { TextInput } from './TextInput';

type Corners = PolicyValue<'district'>['outline'];

/** Every two numbers are a corner. One without its other is no number, which the schema refuses. */
function cornersOf(text: string): Corners {
  const numbers = text
    .split(/[^-.\d]+/)
    .filter((part) => part !== '')
    .map(Number);
  return numbers.flatMap((lon, index): Corners => (index % 2 === 0 ? [[lon, numbers[index + 1] ?? NaN]] : []));
}

/** The corners of an outline, one a line, longitude first, as maps export them. What is typed stays as it is typed. */
export function CornersInput({ value, onChange, ...rest }: InputProps<Corners>) {
  const [typed, setTyped] = useState(() => value.map((corner) => corner.join(', ')).join('\n'));
  function change(text: string) {
    setTyped(text);
    onChange(cornersOf(text));
  }
  return <TextInput {...rest} value={typed} onChange={change} isLong />;
}
