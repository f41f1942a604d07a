import type { ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger, type ButtonProps } from 'react-aria-components';
import './button.css';

interface Props extends Omit<ButtonProps, 'children' | 'className'> {
  readonly tone?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly icon?: ReactNode;
  /**
   * Nothing to do now, as `isDisabled` says it, but the button keeps the keyboard focus: for a button whose own press is
   * what leaves nothing to do. A form with such a button judges for itself what it submits.
   */
  readonly isIdle?: boolean;
  readonly children: ReactNode;
}

export function Button({
  tone = 'plain',
  icon,
  isIdle = false,
  children,
  onPress,
  ...props
}: Props): ReactNode {
  return (
    <AriaButton
      {...props}
      {...(isIdle ? { 'aria-disabled': true } : {})}
      {...(isIdle || onPress === undefined ? {} : { onPress })}
      className={`button ${tone}`}
    >
      {icon}
      {children}
    </AriaButton>
  );
}

interface IconProps extends Omit<ButtonProps, 'children' | 'className' | 'aria-label'> {
  /** The name of the button for assistive technology and its tooltip. */
  readonly label: string;
  /** The key that does the same, as people read it. */
  readonly keys?: string | null;
  readonly isOn?: boolean;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A button that shows only a picture, and says its name when it is pointed at or focused. */
export function IconButton({
  label,
  keys = null,
  isOn,
  children,
  className = '',
  ...props
}: IconProps): ReactNode {
  return (
    <TooltipTrigger delay={500} closeDelay={60}>
      <AriaButton
        {...props}
        {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
        aria-label={label}
        className={`icon-button ${isOn === true ? 'on' : ''} ${className}`}
      >
        {children}
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {label}
        {keys === null ? null : <kbd>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
