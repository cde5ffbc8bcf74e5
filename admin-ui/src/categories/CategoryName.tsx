import { useCategoryName } from './use-catalogue';

export function CategoryName({ code }: { code: string }) {
  const nameOf = useCategoryName();
  return <span title={code}>{nameOf(code)}</span>;
}
