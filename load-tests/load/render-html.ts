import type { RunReport } from './run-report';

export const renderHtml = (report: RunReport): string => `<pre>${JSON.stringify(report, null, 1)}</pre>`;
