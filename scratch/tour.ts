import { execFileSync } from 'node:child_process';
import { startTemporarySystem } from '#platform/launcher/start-temporary';
import { openBrowser, openPage, signIn } from '#testing/browser';
async function main() {
  const system = await startTemporarySystem({ LOG_LEVEL: 'warn' });
  try {
    if (process.argv[2] === 'demo') { try { execFileSync('npm', ['run', '-s', 'demo'], { env: { ...process.env, BASE_URL: system.url, DATA_DIR: system.dataDir, PORT: new URL(system.url).port }, stdio: ['ignore', 'inherit', 'inherit'], timeout: 240000 }); } catch (e) { console.log('demo failed', String(e).slice(0, 300)); } }
    const browser = await openBrowser();
    const cred = (username: string) => ({ username, password: system.credentials.users.find((u) => u.username === username)?.password ?? '' });
    console.log(system.credentials.users.map((u) => u.username + ' ' + u.role).join(', '));
    const shots: [string, any, string[]][] = [['supervisor', 'zh', ['/board', '/units', '/three-rates', '/call-backs', '/notifications', '/boundaries', '/cases']], ['supervisor', 'en', ['/board', '/units', '/three-rates', '/notifications']], ['supervisor', 'vi', ['/board', '/call-backs', '/units']]];
    for (const [user, language, paths] of shots) {
      const { page, complaints } = (await openPage(browser, system.url, language)) as any;
      await signIn(page, cred(user));
      for (const path of paths) { await page.goto(`${system.url}/#${path}`); await page.waitForTimeout(2500); await page.screenshot({ path: `/tmp/shots/${language}${path.replaceAll('/', '-')}.png`, fullPage: true }); }
      if (language === 'zh') { // a 12345 and a 110 case
        for (const line of ['110', '12345']) {
          await page.goto(`${system.url}/#/cases?filter=${encodeURIComponent(JSON.stringify({ line }))}`); await page.waitForTimeout(2000);
          const row = page.locator('tbody tr').nth(2); await row.click(); await page.waitForTimeout(2500); await page.screenshot({ path: `/tmp/shots/zh-case-${line}.png`, fullPage: true }); }
      }
      console.log(language, complaints ?? '');
    }
    await browser.close();
  } finally { await system.stop(); }
}
void main().then(() => process.exit(0), (e) => { console.error(e); process.exit(1); });
