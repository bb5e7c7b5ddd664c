/** The formats that events are handed out in. A format is one file here and one line in `EXPORTS`. */
import type { ExportFormat } from './format.js';

export type { Chunk, Exporter, ExportFormat, ExportView } from './format.js';

const FORMATS = {
  csv: {
    mediaType: 'text/csv; charset=utf-8; header=present',
    extension: 'csv',
    load: async () => (await import('./csv.js')).eventCsv,
    loadReports: async () => (await import('./csv.js')).reportCsv,
  },
  ndjson: {
    mediaType: 'application/x-ndjson',
    extension: 'ndjson',
    load: async () => (await import('./ndjson.js')).ndjson,
  },
  markdown: {
    mediaType: 'text/markdown; charset=utf-8',
    extension: 'md',
    load: async () => (await import('./markdown.js')).markdownDigest,
  },
  polecat: {
    mediaType: 'text/tab-separated-values; charset=utf-8',
    extension: 'txt',
    load: async () => (await import('./polecat.js')).polecat,
  },
  geojson: {
    mediaType: 'application/geo+json',
    extension: 'geojson',
    load: async () => (await import('./geojson.js')).geojson,
  },
  annotations: {
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    extension: 'jsonld',
    load: async () => (await import('./annotations.js')).annotations,
  },
  ics: {
    mediaType: 'text/calendar; charset=utf-8',
    extension: 'ics',
    load: async () => (await import('./ics.js')).ics,
  },
  atom: {
    mediaType: 'application/atom+xml',
    extension: 'atom',
    load: async () => (await import('./atom.js')).atom,
  },
  jsonfeed: {
    mediaType: 'application/feed+json',
    extension: 'json',
    load: async () => (await import('./jsonfeed.js')).jsonfeed,
  },
  graphml: {
    mediaType: 'application/graphml+xml',
    extension: 'graphml',
    load: async () => (await import('./graphml.js')).graphml,
  },
  gexf: {
    mediaType: 'application/gexf+xml',
    extension: 'gexf',
    load: async () => (await import('./gexf.js')).gexf,
  },
  ftm: {
    mediaType: 'application/x-ndjson',
    extension: 'ftm.json',
    load: async () => (await import('./ftm.js')).ftm,
  },
  parquet: {
    mediaType: 'application/vnd.apache.parquet',
    extension: 'parquet',
    load: async () => (await import('./parquet.js')).eventParquet,
    loadReports: async () => (await import('./parquet.js')).reportParquet,
  },
} satisfies Readonly<Record<string, ExportFormat>>;

export type ExportName = keyof typeof FORMATS;

export const EXPORTS: Readonly<Record<ExportName, ExportFormat>> = FORMATS;
