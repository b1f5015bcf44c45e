// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QLabel>

namespace gatehouse {

/// A label in one of the theme's text sizes and inks that follows the theme. Plain text: what comes from a ledger is
/// never read as markup.
QLabel *makeLabel(const QString &text, TextRole role, Ink ink, QWidget *parent = nullptr);

/// Shows one line and, where it does not fit, its beginning and an ellipsis, with the whole of it in the tooltip.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text, TextRole role, Ink ink, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// Sets a property that style sheet rules look at and has the rules looked at again.
void setStyleProperty(QWidget *widget, const char *name, const QVariant &value);

} // namespace gatehouse
