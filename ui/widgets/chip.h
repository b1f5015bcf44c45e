// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace gatehouse {

/// One part of a filter: "Status is **Active**  ✕". A click, Enter or Space opens it; the cross, Delete or Backspace
/// takes it away.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Chip(QWidget *parent = nullptr);

    /// `label` in plain type, `value` in strong type after it.
    void setParts(const QString &label, const QString &value);
    void setRemovable(bool removable);
    bool isRemovable() const { return m_removable; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void removed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QRect cross() const;

    QString m_label;
    QString m_value;
    bool m_removable = true;
    bool m_overCross = false;
};

} // namespace gatehouse
