// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QString>

class QPalette;
class QWidget;

namespace gatehouse {

/// What a piece of text, an icon or a mark wants to say; the theme turns it into a colour.
enum class Ink {
    Text1, Text2, Text3, Accent, OnAccent, OkText, WarnText, BadText,
    Ok, Info, Warn, Bad, Locked, Neutral, AccentFill,
};

/// The colours of the console, named by meaning. Two constant tables, light and dark; the palette is after Okabe and
/// Ito, whose colours stay apart for colour-blind eyes. Interface thread only.
struct Theme
{
    bool dark = false;

    QColor bg, surface, surface2;    ///< window / panels / rail and headers
    QColor hover, selection;         ///< rows, rail
    QColor line, strongLine;         ///< separators / borders of controls (3:1)
    QColor text1, text2, text3;      ///< body / labels / hints: each at least 4.5:1 on bg, surface and surface2
    QColor accentText, accent, onAccent; ///< links and focus / fills / text on such a fill
    QColor okText, ok, okGround;
    QColor info, infoGround;
    QColor warnText, warn, warnGround;
    QColor badText, bad, badGround;
    QColor locked;
    QColor neutral, hatch;           ///< logged out, ended / not observed

    QColor ink(Ink ink) const;
    QPalette palette() const;

    static const Theme &lightTheme();
    static const Theme &darkTheme();
    /// The theme the application shows at the moment. Ask while painting, keep nothing: a change of theme arrives as
    /// QEvent::PaletteChange. (The application's palette is where the choice is kept, see ThemeSwitch; the widget may
    /// be null.)
    static const Theme &of(const QWidget *widget);
};

/// The sizes of text there are, in pixels at a 13 px system font; they grow with it.
enum class TextRole {
    Body,    ///< 13
    Strong,  ///< 13, semibold
    Second,  ///< 12: labels, second lines
    Hint,    ///< 11
    Title,   ///< 18, semibold: a page's title
    Figure,  ///< 23, semibold: a card's number
    Mono,    ///< identifiers, addresses, clock times
    MonoHint,
};

QFont textFont(TextRole role);

/// `px` pixels of the design (made for a 13 px font) at the font in use.
int scaled(int px);

/// The style sheet of a theme: resources/styles/gatehouse.qss with its @tokens filled in.
QString styleSheet(const Theme &theme);

} // namespace gatehouse
