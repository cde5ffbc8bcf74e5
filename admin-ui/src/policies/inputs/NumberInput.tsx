import { TextField } from '@mui/material';
import { useState } from 'react';
import type { InputProps } from './input-props';
import { TextInput } from './TextInput';

const numberOf = (text: string) => (text.trim() === '' ? NaN : Number(text));
const textOf = (value: number) => (Number.isNaN(value) ? '' : String(value));

export function NumberInput({ value, onChange, error, help, ...rest }: InputProps<number>) {
  return (
    <TextField
      {...rest}
      type="number"
      fullWidth
      value={textOf(value)}
      error={error !== undefined}
      helperText={error ?? help}
      onChange={(event) => onChange(numberOf(event.target.value))}
    />
  );
}

/** Numbers with commas between them. What is typed stays as it is typed. */
export function NumbersInput({ value, onChange, ...rest }: InputProps<number[]>) {
  const [typed, setTyped] = useState(() => value.join(', '));
  function change(text: string) {
    setTyped(text);
    const parts = text.split(/[,，、\s]+/).filter((part) => part !== '');
    onChange(parts.map(Number));
  }
  return <TextInput {...rest} value={typed} onChange={change} />;
}
