/** What is said of the manifest: the parts of Kubernetes' own schema that it uses, and no others. */
import { z } from 'zod';

const name = z
  .string()
  .regex(/^[a-z]([-a-z0-9]*[a-z0-9])?$/)
  .max(63);
const quantity = z.string().regex(/^\d+(?:m|[KMGT]i)?$/);
const metadata = z.strictObject({
  name: name.optional(),
  namespace: name.optional(),
  labels: z.record(z.string(), z.string()).optional(),
  annotations: z.record(z.string(), z.string()).optional(),
});
const labels = z.strictObject({ app: name });
const resources = z.strictObject({
  requests: z.record(z.enum(['cpu', 'memory', 'storage']), quantity).or(z.object({})),
});
const portOf = z.union([z.int().min(1).max(65535), name]);

const Env = z.union([
  z.strictObject({ name: z.string().regex(/^[A-Z_]+$/), value: z.string() }),
  z.strictObject({
    name: z.string().regex(/^[A-Z_]+$/),
    valueFrom: z.union([
      z.strictObject({ secretKeyRef: z.strictObject({ name, key: z.string() }) }),
      z.strictObject({ fieldRef: z.strictObject({ fieldPath: z.string() }) }),
    ]),
  }),
]);

const Container = z.strictObject({
  name,
  image: z.string().regex(/^[a-z0-9./-]+:[\w.-]+$/),
  args: z.array(z.string()),
  env: z.array(Env).optional(),
  ports: z.array(z.strictObject({ name, containerPort: z.int().min(1).max(65535) })),
  readinessProbe: z
    .strictObject({
      exec: z.strictObject({ command: z.array(z.string()) }).optional(),
      httpGet: z.strictObject({ path: z.string().startsWith('/'), port: portOf }).optional(),
      tcpSocket: z.strictObject({ port: portOf }).optional(),
      periodSeconds: z.int().min(1),
    })
    .optional(),
  resources,
  volumeMounts: z.array(z.strictObject({ name, mountPath: z.string().startsWith('/') })).optional(),
  securityContext: z
    .strictObject({
      runAsNonRoot: z.literal(true),
      runAsUser: z.int().min(1),
      allowPrivilegeEscalation: z.literal(false),
      readOnlyRootFilesystem: z.literal(true),
      capabilities: z.strictObject({ drop: z.tuple([z.literal('ALL')]) }),
    })
    .optional(),
});

const workload = {
  replicas: z.int().min(1),
  selector: z.strictObject({ matchLabels: labels }),
  template: z.strictObject({
    metadata,
    spec: z.strictObject({
      terminationGracePeriodSeconds: z.int().min(1).optional(),
      containers: z.array(Container).min(1),
    }),
  }),
};

const Namespace = z.strictObject({ apiVersion: z.literal('v1'), kind: z.literal('Namespace'), metadata });
const Service = z.strictObject({
  apiVersion: z.literal('v1'),
  kind: z.literal('Service'),
  metadata,
  spec: z.strictObject({
    clusterIP: z.literal('None').optional(),
    publishNotReadyAddresses: z.boolean().optional(),
    selector: labels,
    ports: z.array(z.strictObject({ name, port: z.int().min(1).max(65535), targetPort: portOf.optional() })),
  }),
});
const Deployment = z.strictObject({
  apiVersion: z.literal('apps/v1'),
  kind: z.literal('Deployment'),
  metadata,
  spec: z.strictObject(workload),
});
const StatefulSet = z.strictObject({
  apiVersion: z.literal('apps/v1'),
  kind: z.literal('StatefulSet'),
  metadata,
  spec: z.strictObject({
    ...workload,
    serviceName: name,
    podManagementPolicy: z.enum(['Parallel', 'OrderedReady']).optional(),
    volumeClaimTemplates: z.array(
      z.strictObject({
        metadata,
        spec: z.strictObject({ accessModes: z.array(z.literal('ReadWriteOnce')), resources }),
      }),
    ),
  }),
});

export const KubernetesObject = z.discriminatedUnion('kind', [Namespace, Service, Deployment, StatefulSet]);
export type KubernetesObject = z.infer<typeof KubernetesObject>;
