import { Alert, Button } from '@mui/material';
import { Component, type ReactNode } from 'react';
import { useT } from '../i18n/use-t';

function CrashNotice({ onRetry }: { onRetry: () => void }) {
  const t = useT();
  return (
    <Alert severity="error" action={<Button onClick={onRetry}>{t('app.retry')}</Button>}>
      {t('app.crashed')}
    </Alert>
  );
}

/** Keeps a broken page from taking the bar, the rail and the sound with it. */
export class Crash extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? (
      <CrashNotice onRetry={() => this.setState({ isBroken: false })} />
    ) : (
      this.props.children
    );
  }
}
