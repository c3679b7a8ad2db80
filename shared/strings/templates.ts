/** Words of the forms a briefing can start with. */
export const templateStrings = {
  documentTypes: { assessment: 'Intelligence assessment', situation: 'Situation report' },
  sections: {
    keyJudgments: 'Key judgments',
    evidence: 'Evidence',
    alternatives: 'Alternatives and contrary information',
    gaps: 'Gaps and indicators',
    situation: 'Situation',
    changes: 'Changes since the last report',
    meaning: 'What it means',
  },
} as const;
