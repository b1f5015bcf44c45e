// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/instant.h"
#include "core/domain/views.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace gatehouse {

/// Bars over time: ok below, failed above, hatched where the sources were not seen. A painted widget over a plain
/// value; it knows nothing of what is counted.
///
/// Mouse: a click activates a bar, a drag selects a range of whole bars (its edges can be dragged again), the wheel
/// zooms, a double click goes back (out of the zoom, then out of the range).
/// Keys: arrows move the current bar or, where a range is selected, the range; with Shift they make and widen a range;
/// Enter or Space activates the bar or range; + and - zoom; Esc goes back; T shows the numbers as a table.
class Histogram : public QWidget
{
    Q_OBJECT

public:
    explicit Histogram(QWidget *parent = nullptr);

    /// Zoom and selected range are kept: they are times, not bars.
    void setView(const HistogramView &view);
    const HistogramView &view() const { return m_view; }

    /// What the two parts are called, for tooltips and screen readers. Default: "ok" and "failed".
    void setPartNames(const QString &ok, const QString &failed);
    /// A low strip above a list: no scale, fewer labels.
    void setCompact(bool compact);

    /// The selected range; both ends unknown when there is none. Setting it emits nothing.
    TimeRange selectedRange() const { return m_selected; }
    void setSelectedRange(const TimeRange &range);

    int barCount() const { return int(m_view.ok.size()); }
    TimeRange barRange(int bar) const;
    /// Where a bar may be clicked, full height of the plot; empty when it is zoomed out of sight.
    QRect barRect(int bar) const;
    int currentBar() const { return m_current; }
    bool isZoomed() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The officer selected a range, or none any more (both ends unknown). Emitted at the end of a drag.
    void rangeSelected(const gatehouse::TimeRange &range);
    /// Click or Enter: show what is behind this bar (or, by Enter, behind the selected range).
    void barActivated(const gatehouse::TimeRange &range);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    enum class Drag { None, Pressed, Range, Edge };

    QRectF plot() const;
    double xOf(double bar) const;
    double barAt(double x) const;
    double barOf(Instant t) const;
    Instant timeOf(double bar) const;
    bool isObserved(int bar) const;
    std::int64_t visibleMaximum() const;
    void paintTimeAxis(QPainter &painter, const QRectF &area) const;
    void select(const TimeRange &range, bool tell);
    void setCurrent(int bar);
    void zoom(double factor, double aroundBar);
    bool goBack();
    void describe();
    void showTable();
    QString barText(int bar) const;
    std::optional<int> edgeNear(double x) const;

    HistogramView m_view;
    QString m_okName;
    QString m_failedName;
    bool m_compact = false;
    TimeRange m_selected;
    TimeRange m_visible; ///< both ends unknown: all of it
    int m_current = -1;
    int m_hovered = -1;
    Drag m_drag = Drag::None;
    double m_dragFrom = 0; ///< in bars
    double m_pressX = 0;
    QTimer m_clickTimer; ///< tells a click from a double click where both mean something
    int m_clicked = -1;
};

} // namespace gatehouse
