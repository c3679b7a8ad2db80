import { Component, type ReactNode } from 'react';
import { shellStrings } from '../../shared/strings/shell.js';
import { Button } from '../ui/Button.js';
import { copyReport, logFailure } from './failures.js';

interface PaneBoundaryProps {
  /** As the log names it. */
  readonly pane: string;
  readonly children: ReactNode;
}

/** Keeps a failure inside its pane: the others go on, and the pane says what is safe and how to go on. */
export class PaneBoundary extends Component<PaneBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(thrown: unknown): void {
    logFailure(`pane ${this.props.pane}`, thrown);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <section className="pane page" role="alert">
        <div className="pane-failed">
          <h2>{shellStrings.paneFailedTitle}</h2>
          <p className="q2">{shellStrings.paneFailedText}</p>
          <p className="pane-failed-acts">
            <Button look="primary" onClick={() => this.setState({ failed: false })}>{shellStrings.tryAgain}</Button>
            <Button onClick={() => void copyReport()}>{shellStrings.copyReport}</Button>
          </p>
        </div>
      </section>
    );
  }
}
