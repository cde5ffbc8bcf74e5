/** Beats at the pace it is told, in a worker, where the browser does not slow timers down. */
self.onmessage = ({ data }: MessageEvent<number>) => {
  setInterval(() => self.postMessage('beat'), data);
};
