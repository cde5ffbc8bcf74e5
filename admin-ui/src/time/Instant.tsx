import { useFormat } from './use-format';

/** A day and minute in the city's time; the full instant on hover. */
export function Instant({ at }: { at: string }) {
  const { instant, full } = useFormat();
  return (
    <time dateTime={at} title={full(at)} style={{ whiteSpace: 'nowrap' }}>
      {instant(at)}
    </time>
  );
}
