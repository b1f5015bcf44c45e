// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <QPushButton>

namespace gatehouse {

/// A kind of source to choose from: icon, name and a line that says what it is. One button to mouse, keyboard and
/// screen reader.
class SourceTile : public QPushButton
{
    Q_OBJECT

public:
    SourceTile(QLatin1StringView icon, const QString &title, const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace gatehouse
