import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Cluster, run, startCluster } from '../../scripts/postgres.mjs';

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startCluster();
});
afterAll(() => cluster.remove());

it('keeps what was committed when its server is killed', async () => {
  const address = await cluster.fresh();
  await run(address, 'create table kept (number integer); insert into kept values (1)');
  await cluster.kill();
  await cluster.start();
  expect(await run(address, 'select * from kept')).toEqual([{ number: 1 }]);
});
