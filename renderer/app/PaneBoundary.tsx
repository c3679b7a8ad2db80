import { Component, type ReactNode } from 'react';
import { shellStrings } from '../../shared/strings/shell.js';
import { Button } from '../ui/Button.js';

interface PaneBoundaryProps {
  readonly children: ReactNode;
}

/** Keeps a failure inside its pane: the others go on, and the pane says what is safe and how to go on. */
export class PaneBoundary extends Component<PaneBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <section className="pane page" role="alert">
        <div className="pane-failed">
          <h2>{shellStrings.paneFailedTitle}</h2>
          <p className="q2">{shellStrings.paneFailedText}</p>
          <Button onClick={() => this.setState({ failed: false })}>{shellStrings.tryAgain}</Button>
        </div>
      </section>
    );
  }
}
