/** SQL of what a Jira issue is about, guessed from the name of its type; null when the name says nothing. */
export function jiraNature(type: string): string {
  return `CASE WHEN regexp_matches(lower(${type}), 'incident|problem|bug|fault|defect') THEN 'defect'
    WHEN contains(lower(${type}), 'question') THEN 'question'
    WHEN regexp_matches(lower(${type}), 'request|change|task|feature|improvement') THEN 'request' END`;
}
