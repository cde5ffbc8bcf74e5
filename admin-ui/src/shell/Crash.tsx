import { Alert, Button } from '@mui/material';
import { Component, type ReactNode } from 'react';
import { useLocation } from 'react-admin';
import { useT } from '../i18n/use-t';

function CrashNotice({ onRetry }: { onRetry: () => void }) {
  const t = useT();
  return (
    <Alert severity="error" action={<Button onClick={onRetry}>{t('app.retry')}</Button>}>
      {t('app.crashed')}
    </Alert>
  );
}

/** As browsers say that code of a page could not be loaded: the connection was lost, or a release replaced it. */
const CODE_IS_MISSING = /dynamically imported module|importing a module script/i;

type Props = { place: string; children: ReactNode };

class Boundary extends Component<Props, { error: unknown }> {
  override state = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidUpdate({ place }: Props) {
    if (this.state.error !== undefined && place !== this.props.place) this.setState({ error: undefined });
  }

  /** Code that did not come once is never asked for again, until the page is. */
  retry(): void {
    if (CODE_IS_MISSING.test(String(this.state.error))) window.location.reload();
    else this.setState({ error: undefined });
  }

  override render() {
    return this.state.error === undefined ? this.props.children : <CrashNotice onRetry={() => this.retry()} />;
  }
}

/** Keeps a broken page from taking the bar, the rail and the sound with it, and the next page too. */
export function Crash({ children }: { children: ReactNode }) {
  return <Boundary place={useLocation().pathname}>{children}</Boundary>;
}
