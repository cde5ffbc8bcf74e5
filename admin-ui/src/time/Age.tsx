import { useT } from '../i18n/use-t';
import { durationText } from './duration';
import { useFormat } from './use-format';
import { useNow } from './use-now';

/** How long ago an instant was, by the server's clock, ticking. */
export function Age({ since }: { since: string }) {
  const t = useT();
  const { full } = useFormat();
  const text = useNow((now) => durationText(now - Date.parse(since), t));
  return (
    <time dateTime={since} title={full(since)}>
      {text}
    </time>
  );
}
