import type { ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger, type ButtonProps } from 'react-aria-components';
import './button.css';

interface Props extends Omit<ButtonProps, 'children' | 'className'> {
  readonly tone?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

export function Button({ tone = 'plain', icon, children, ...props }: Props): ReactNode {
  return (
    <AriaButton {...props} className={`button ${tone}`}>
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
