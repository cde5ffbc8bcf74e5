/** What every input of a policy's form is given. */
export type InputProps<T> = {
  label: string;
  value: T;
  onChange: (value: T) => void;
  error?: string;
  help?: string;
  disabled?: boolean;
};
