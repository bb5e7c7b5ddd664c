import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Cluster, startCluster } from './cluster.js';

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startCluster();
});
afterAll(() => cluster.remove());

it('x', async () => {
  const a = await cluster.fresh();
  expect(cluster.run(a, 'create table t (x int); insert into t values (1); select * from t')).toBe('1');
  await cluster.kill();
  await cluster.start();
  expect(cluster.run(a, 'select * from t')).toBe('1');
});
