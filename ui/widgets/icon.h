// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QIcon>
#include <QLatin1String>

namespace gatehouse {

/// A Lucide icon by its name ("users"), drawn in a colour of the theme in force when it is painted: a change of theme
/// needs no new icon. Disabled, it is drawn in the hint colour. The names are the files of resources/icons/lucide.
QIcon themedIcon(QLatin1StringView name, Ink ink = Ink::Text2);

/// The same as a pixmap of `px` pixels (not scaled with the font) for painting code.
QPixmap themedPixmap(QLatin1StringView name, const QColor &colour, int px, qreal devicePixelRatio);

/// Gatehouse's own mark.
QIcon applicationIcon();

} // namespace gatehouse
