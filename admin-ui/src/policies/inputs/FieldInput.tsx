import type { Names } from '#domain/language';
import type { PolicyValue } from '#domain/policy-input';
import { type Field, isChoice, isList, LISTS } from '../fields';
import type { Option } from '../use-options';
import { AttemptsInput } from './AttemptsInput';
import { AreaInput } from './AreaInput';
import { ChoiceInput } from './ChoiceInput';
import { CodesInput } from './CodesInput';
import { CornersInput } from './CornersInput';
import { CrewInput } from './CrewInput';
import { DurationInput } from './DurationInput';
import { FlagInput } from './FlagInput';
import type { InputProps } from './input-props';
import { IntervalsInput } from './IntervalsInput';
import { LastDayInput } from './LastDayInput';
import { NamesInput } from './NamesInput';
import { NumberInput, NumbersInput } from './NumberInput';
import { StepsInput } from './StepsInput';
import { TextInput } from './TextInput';
import { TimeInput } from './TimeInput';
import { WeekdaysInput } from './WeekdaysInput';

type Props = InputProps<unknown> & { field: Field; options: Record<string, Option[]> };

/** One field of a policy. The list of fields says what each holds, so its value has the type that its input asks for. */
export function FieldInput({ field: { kind }, options, ...props }: Props) {
  if (isChoice(kind)) return <ChoiceInput {...(props as InputProps<string | null>)} options={options[kind] ?? []} />;
  if (isList(kind)) return <CodesInput {...(props as InputProps<string[]>)} options={options[LISTS[kind]] ?? []} />;
  switch (kind) {
    case 'names':
    case 'longNames':
      return <NamesInput {...(props as InputProps<Names>)} isLong={kind === 'longNames'} />;
    case 'flag':
      return <FlagInput {...(props as InputProps<boolean>)} />;
    case 'percent':
    case 'number':
      return <NumberInput {...(props as InputProps<number>)} />;
    case 'percents':
      return <NumbersInput {...(props as InputProps<number[]>)} />;
    case 'duration':
      return <DurationInput {...(props as InputProps<number>)} />;
    case 'intervals':
      return <IntervalsInput {...(props as InputProps<[number, number][]>)} />;
    case 'weekdays':
      return <WeekdaysInput {...(props as InputProps<number[]>)} />;
    case 'day':
      return <TextInput {...(props as InputProps<string>)} type="date" />;
    case 'lastDay':
      return <LastDayInput {...(props as InputProps<string | null>)} />;
    case 'steps':
      return <StepsInput {...(props as InputProps<PolicyValue<'ladder'>['steps']>)} />;
    case 'crew':
      return <CrewInput {...(props as InputProps<PolicyValue<'run-card'>['crew']>)} />;
    case 'attempts':
      return <AttemptsInput {...(props as InputProps<number[]>)} />;
    case 'minute':
      return <TimeInput {...(props as InputProps<number>)} />;
    case 'corners':
      return <CornersInput {...(props as InputProps<PolicyValue<'district'>['outline']>)} />;
    case 'area':
      return <AreaInput {...(props as InputProps<string>)} />;
    case 'key':
    case 'text':
      return <TextInput {...(props as InputProps<string>)} />;
    case 'days':
    case 'years':
      return null;
  }
}
