/** The question to the Wikidata query service whose answer `import` takes. */
import { RESULT } from './result.js';

/** What is asked for: heads of state, heads of government, ministers. */
const CLASSES = 'wd:Q48352 wd:Q2285706 wd:Q83307';

/** Terms that ended earlier are history: emperors and kings without number. */
const SINCE = 1990;

/**
 * A SPARQL query for people and their terms of office.
 * @param countries ISO 3166-1 alpha-3; none asks for every state, which the service may take too long for
 */
export function wikidataQuery(countries: readonly string[]): string {
  const columns = Object.keys(RESULT);
  const grouped = columns.filter((column) => column !== 'aliases_ja').map((column) => `?${column}`);
  const only =
    countries.length === 0 ? '' : `  VALUES ?country { ${countries.map((code) => `"${code}"`).join(' ')} }\n`;
  return `# People and their terms of office. Run it at https://query.wikidata.org/ and download the result as CSV or JSON.
SELECT ${columns.map((column) => (column === 'aliases_ja' ? '(GROUP_CONCAT(DISTINCT ?alias; SEPARATOR = "|") AS ?aliases_ja)' : `?${column}`)).join(' ')}
WHERE {
${only}  ?state wdt:P298 ?country .
  { ?position wdt:P1001 ?state } UNION { ?position wdt:P17 ?state . FILTER NOT EXISTS { ?position wdt:P1001 [] } }
  VALUES ?class { ${CLASSES} }
  ?position wdt:P279* ?class ; rdfs:label ?position_en .
  FILTER (LANG(?position_en) = "en")
  ?held ps:P39 ?position ; wikibase:rank ?rank .
  FILTER (?rank != wikibase:DeprecatedRank)
  ?person p:P39 ?held ; wdt:P31 wd:Q5 ; rdfs:label ?name_ja ; rdfs:label ?name_en .
  FILTER (LANG(?name_ja) = "ja" && LANG(?name_en) = "en")
  OPTIONAL { ?person skos:altLabel ?alias . FILTER (LANG(?alias) = "ja") }
  OPTIONAL { ?person wdt:P734 ?family . ?family rdfs:label ?family_ja . FILTER (LANG(?family_ja) = "ja") }
  OPTIONAL { ?held pq:P580 ?start . OPTIONAL { ?held pqv:P580 ?startValue . ?startValue wikibase:timePrecision ?start_precision } }
  OPTIONAL { ?held pq:P582 ?end . OPTIONAL { ?held pqv:P582 ?endValue . ?endValue wikibase:timePrecision ?end_precision } }
  FILTER (COALESCE(YEAR(?end) >= ${SINCE}, true))
}
GROUP BY ${grouped.join(' ')}
ORDER BY ?country ?position ?start ?person
`;
}
