import { LINES } from '#domain/line';
import { useDepartmentName } from '../categories/use-catalogue';
import { useT } from '../i18n/use-t';

/** The name of a party: a line, or a department. */
export function usePartyName(): (party: string) => string {
  const t = useT();
  const departmentName = useDepartmentName();
  return (party) => {
    const line = LINES.find((one) => one === party);
    return line === undefined ? departmentName(party) : t(`line.${line}`);
  };
}
