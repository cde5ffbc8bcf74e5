import type { StreamHandlers } from './live-client';

/** Opens the server's stream. The browser's own reconnection is not used: it has no jitter and tells nobody. */
export function openEventSource({ onData, onClosed }: StreamHandlers): () => void {
  const source = new EventSource('/v1/stream');
  source.onmessage = (message: MessageEvent<string>) => onData(message.data);
  source.onerror = onClosed;
  return () => {
    source.onerror = null;
    source.close();
  };
}
