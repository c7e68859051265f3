import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { run } from '../../scripts/lib/steps.ts';
import { DIST } from '../pages/browser.ts';
import { copyProject, differences, remove } from './elsewhere.ts';

const folder = copyProject();
afterAll(() => remove(folder));

test('another folder, time zone and locale make the same bytes', async () => {
  const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
  await run(['scripts/build.ts', '--keep-content'], { cwd: folder, env, quiet: true });
  expect(differences(DIST, join(folder, 'dist'))).toEqual([]);
}, 600_000);
