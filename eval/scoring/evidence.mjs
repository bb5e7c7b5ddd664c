/** The evidence of reports that does not stand in the text where it says, to the letter. */
export function falseEvidence(text, reports) {
  const spans = reports.flatMap((report) => report.evidence ?? []);
  return { count: spans.length, false: spans.filter((span) => !stands(text, span)) };
}

const stands = (text, { start, end, exact }) => Boolean(exact) && text.slice(start, end) === exact;
