/**
 * The styles of the parts that views share, before any view's own: those that a view loads later, and that say
 * otherwise, must come after them, whichever view is opened first.
 */
import '../ui/button.css';
import '../ui/chip.css';
import '../ui/dialog.css';
import '../ui/difference-runs.css';
import '../ui/divider.css';
import '../ui/drawer.css';
import '../ui/folding-sheet.css';
import '../ui/markdown.css';
import '../ui/menu.css';
import '../ui/path-choice.css';
import '../ui/recovery-list.css';
import '../ui/segmented.css';
import '../ui/slider.css';
import '../ui/status-views.css';
import '../ui/tag-dot.css';
import '../ui/toasts.css';
import '../ui/view-frame.css';
import '../ui/sheet/sheet.css';
