// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace gatehouse {

/// Asks where something is to be saved, without waiting: `chosen(path, filter)` comes with the path and the number of
/// the filter among `filters` ("Text (*.txt)"), or never. An ending that fits the filter is added where there is none.
void askFileName(QWidget *parent, const QString &title, const QString &suggested, const QStringList &filters,
    std::function<void(const QString &path, int filter)> chosen);

} // namespace gatehouse
