import { Component, type ReactNode } from 'react';
import { useLocation, useSearch } from 'wouter';
import { FAULT } from '../api/client.ts';
import { NoAccess } from './NoAccess.tsx';

type Props = {
  /** What is drawn. When it becomes something else, it is tried again. */
  of: string;
  /** What stands there instead when drawing failed. */
  instead: (retry: () => void) => ReactNode;
  children: ReactNode;
};

type State = { of: string; hasFailed: boolean; wasRetried: boolean };

/** Keeps a fault in drawing one part from taking the whole tab with it. React writes the fault to the console. */
export class FaultBoundary extends Component<Props, State> {
  override state: State = { of: this.props.of, hasFailed: false, wasRetried: false };

  static getDerivedStateFromError(): Partial<State> {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps({ of }: Props, state: State): State | null {
    return of === state.of ? null : { of, hasFailed: false, wasRetried: false };
  }

  retry = (): void => {
    // What could not be loaded, as after a new version of the app, comes with the whole window only.
    if (this.state.wasRetried) window.location.reload();
    else this.setState({ hasFailed: false, wasRetried: true });
  };

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.instead(this.retry) : this.props.children;
  }
}

const orTryAgain = (retry: () => void): ReactNode => <NoAccess problem={FAULT} onRetry={retry} />;

/** A page of the tab; where it cannot be drawn, it says so and offers to try again, under the app's own first row. */
export function GuardedPage({ children }: { children: ReactNode }) {
  const [path] = useLocation();
  const search = useSearch();
  return (
    <FaultBoundary of={`${path}?${search}`} instead={orTryAgain}>
      {children}
    </FaultBoundary>
  );
}
