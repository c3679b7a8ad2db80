import type { Marking } from '../../shared/domain/briefing.js';

const colours: Record<Marking, string> = { 'TLP:CLEAR': 'clear', 'TLP:GREEN': 'green', 'TLP:AMBER': 'amber', 'TLP:AMBER+STRICT': 'amber', 'TLP:RED': 'red' };

/** A handling mark as TLP 2.0 draws it. */
export function MarkingBox({ marking }: { readonly marking: Marking }) {
  return <span className={`tlp ${colours[marking]}`}>{marking}</span>;
}
