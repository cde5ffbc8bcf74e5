import { countAccepted } from './count-stored';

describe('countAccepted', () => {
  it('adds up the acceptances of all channels and leaves the repeated ones out', () => {
    const metrics = [
      '# TYPE hotline_contacts_total counter',
      'hotline_contacts_total{channel="phone",outcome="accepted"} 12',
      'hotline_contacts_total{channel="phone",outcome="repeated"} 5',
      'hotline_contacts_total{channel="web",outcome="accepted"} 30',
    ];
    expect(countAccepted(metrics.join('\n'))).toBe(42);
  });
});
