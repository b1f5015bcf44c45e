// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/status_mark.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>

#include <optional>
#include <vector>

namespace gatehouse {

/// A painted button: a sheet with a thin line, as a whole a target for mouse and keyboard (Enter, Space). Heirs paint
/// what is on it and set the accessible name to what it says.
class Card : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    /// Without the line and the sheet until it is pointed at: for rows inside another sheet.
    void setFlat(bool flat);

protected:
    virtual void paintContent(QPainter &painter, const QRect &area, const Theme &theme) = 0;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

    /// `rect` mirrored inside of `area` where the language runs from right to left.
    QRect mirrored(const QRect &area, const QRect &rect) const;

private:
    bool m_flat = false;
};

/// What a MetricCard says.
struct Metric
{
    QString label;
    std::optional<Mark> mark;  ///< before the label
    QLatin1StringView icon;    ///< or this icon
    QString figure;
    QString detail;            ///< one line: what is behind the figure
    std::vector<std::int64_t> values; ///< sparkline, oldest first; none drawn with fewer than two
    std::optional<double> part; ///< or a bar: 0 to 1
    Ink ink = Ink::AccentFill; ///< of sparkline or bar
    QString tip;

    bool operator==(const Metric &) const = default;
};

/// A number with what is behind it; a click is to open the rows it counted.
class MetricCard final : public Card
{
    Q_OBJECT

public:
    explicit MetricCard(QWidget *parent = nullptr);

    void setMetric(const Metric &metric);
    const Metric &metric() const { return m_metric; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintContent(QPainter &painter, const QRect &area, const Theme &theme) override;

private:
    Metric m_metric;
};

/// A line through `values`, its last point marked; from zero up, so that a flat line is flat.
void paintSparkline(QPainter &painter, const QRectF &rect, const std::vector<std::int64_t> &values, const QColor &colour);

/// A thin bar filled to `part` (0 to 1), from the reading side.
void paintPart(QPainter &painter, const QRectF &rect, double part, const QColor &colour, const QColor &ground, bool mirrored);

} // namespace gatehouse
