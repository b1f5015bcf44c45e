// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/histogram.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/time_axis.h"
#include "ui/widgets/words.h"

#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QTableWidget>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace gatehouse {

namespace {

constexpr int FewestBars = 4; // as far in as the zoom goes

/// A round number of lines for a scale from 0 to `maximum`.
std::int64_t scaleStep(std::int64_t maximum, int lines)
{
    std::int64_t step = 1;
    for (std::int64_t power = 1; maximum / step > lines; power *= 10) {
        for (const int factor : {1, 2, 5}) {
            step = power * factor;
            if (maximum / step <= lines)
                break;
        }
    }
    return step;
}

} // namespace

Histogram::Histogram(QWidget *parent)
    : QWidget(parent)
    , m_okName(tr("ok"))
    , m_failedName(tr("failed"))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Histogram over time"));
    m_clickTimer.setSingleShot(true);
    connect(&m_clickTimer, &QTimer::timeout, this, [this] {
        if (m_clicked >= 0 && m_clicked < barCount())
            Q_EMIT barActivated(barRange(m_clicked));
    });
}

void Histogram::setView(const HistogramView &view)
{
    const Instant currentTime = m_current >= 0 && m_current < barCount() ? barRange(m_current).from : Instant();
    m_view = view;
    m_view.failed.resize(m_view.ok.size(), 0);
    if (m_view.stepSeconds <= 0)
        m_view.stepSeconds = 1;
    m_hovered = -1;
    m_current = currentTime.isKnown() ? int(std::floor(barOf(currentTime))) : -1;
    if (m_current >= barCount())
        m_current = -1;
    if (barCount() == 0
        || (m_visible.from.isKnown() && (barOf(m_visible.to) <= 0 || barOf(m_visible.from) >= barCount())))
        m_visible = {};
    describe();
    update();
}

void Histogram::setPartNames(const QString &ok, const QString &failed)
{
    m_okName = ok;
    m_failedName = failed;
    describe();
}

void Histogram::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
    update();
}

void Histogram::setSelectedRange(const TimeRange &range)
{
    select(range, false);
}

QSize Histogram::sizeHint() const
{
    return QSize(scaled(560), scaled(m_compact ? 66 : 190));
}

QSize Histogram::minimumSizeHint() const
{
    return QSize(scaled(160), scaled(m_compact ? 56 : 110));
}

bool Histogram::isZoomed() const
{
    return m_visible.from.isKnown();
}

QRectF Histogram::plot() const
{
    const QFontMetrics metrics(textFont(TextRole::Hint));
    const int left = m_compact ? scaled(10) : metrics.horizontalAdvance(words::count(qMax<std::int64_t>(100, visibleMaximum()))) + scaled(12);
    const int bottom = metrics.height() + scaled(6);
    return QRectF(rect()).adjusted(left, scaled(6), -scaled(12), -bottom);
}

double Histogram::barOf(Instant t) const
{
    return double(t.ms - m_view.from.ms) / (double(m_view.stepSeconds) * 1000.0);
}

Instant Histogram::timeOf(double bar) const
{
    return Instant::fromMs(m_view.from.ms + std::int64_t(std::llround(bar)) * m_view.stepSeconds * 1000);
}

TimeRange Histogram::barRange(int bar) const
{
    return {timeOf(bar), timeOf(bar + 1)};
}

double Histogram::xOf(double bar) const
{
    const QRectF area = plot();
    const double from = isZoomed() ? barOf(m_visible.from) : 0;
    const double to = isZoomed() ? barOf(m_visible.to) : barCount();
    return area.left() + (bar - from) / std::max(1e-9, to - from) * area.width();
}

double Histogram::barAt(double x) const
{
    const QRectF area = plot();
    const double from = isZoomed() ? barOf(m_visible.from) : 0;
    const double to = isZoomed() ? barOf(m_visible.to) : barCount();
    return from + (x - area.left()) / std::max(1.0, area.width()) * (to - from);
}

QRect Histogram::barRect(int bar) const
{
    if (bar < 0 || bar >= barCount())
        return {};
    const QRectF area = plot();
    const QRectF full(QPointF(xOf(bar), area.top()), QPointF(xOf(bar + 1), area.bottom()));
    return full.intersected(area).toAlignedRect();
}

bool Histogram::isObserved(int bar) const
{
    const TimeRange range = barRange(bar);
    return (!m_view.observed.from.isKnown() || range.to > m_view.observed.from)
        && (!m_view.observed.to.isKnown() || range.from <= m_view.observed.to);
}

std::int64_t Histogram::visibleMaximum() const
{
    std::int64_t most = 0;
    const int from = isZoomed() ? std::max(0, int(std::floor(barOf(m_visible.from)))) : 0;
    const int to = isZoomed() ? std::min(barCount(), int(std::ceil(barOf(m_visible.to)))) : barCount();
    for (int i = from; i < to; ++i)
        most = std::max(most, m_view.ok[std::size_t(i)] + m_view.failed[std::size_t(i)]);
    return most;
}

void Histogram::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    const QRectF area = plot();
    painter.setFont(textFont(TextRole::Hint));
    const QFontMetrics metrics = painter.fontMetrics();

    const std::int64_t most = visibleMaximum();
    const std::int64_t step = scaleStep(std::max<std::int64_t>(most, 1), m_compact ? 1 : 3);
    const double top = std::max<double>(double(most) * 1.06, 1.0);
    const auto yOf = [&](double value) { return area.bottom() - value / top * area.height(); };

    if (!m_compact) {
        for (std::int64_t value = 0; value <= std::int64_t(top); value += step) {
            const double y = std::round(yOf(double(value))) + 0.5;
            painter.setPen(value == 0 ? theme.strongLine : theme.line);
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
            painter.setPen(theme.text3);
            painter.drawText(QRectF(0, y - metrics.height(), area.left() - scaled(6), metrics.height() * 2),
                Qt::AlignRight | Qt::AlignVCenter, words::count(value));
        }
    } else {
        painter.setPen(theme.line);
        painter.drawLine(QPointF(area.left(), area.bottom() + 0.5), QPointF(area.right(), area.bottom() + 0.5));
    }
    if (barCount() == 0)
        return;
    paintTimeAxis(painter, area);
    painter.setClipRect(area.adjusted(-1, -1, 1, 1));

    const bool brushed = m_selected.from.isKnown() && m_selected.to.isKnown();
    QRectF brush;
    if (brushed) {
        brush = QRectF(QPointF(xOf(barOf(m_selected.from)), area.top()), QPointF(xOf(barOf(m_selected.to)), area.bottom()));
        painter.fillRect(brush, theme.selection);
    }

    const int first = std::max(0, int(std::floor(barAt(area.left()))));
    const int last = std::min(barCount(), int(std::ceil(barAt(area.right()))));
    for (int i = first; i < last; ++i) {
        const double left = std::round(xOf(i));
        const double right = std::round(xOf(i + 1));
        const double width = std::max(1.0, right - left - (right - left > 3 ? 1 : 0));
        const QRectF column(left, area.top(), width, area.height());
        if (i == m_hovered)
            painter.fillRect(QRectF(left, area.top(), right - left, area.height()), brushed ? theme.infoGround : theme.hover);
        if (!isObserved(i))
            painter.fillRect(QRectF(left, area.top(), right - left, area.height()), QBrush(theme.hatch, Qt::BDiagPattern));

        const auto ok = m_view.ok[std::size_t(i)];
        const auto failed = m_view.failed[std::size_t(i)];
        // Something is never drawn as nothing: a count of one keeps a visible height beside one of thousands.
        double y = area.bottom();
        if (ok > 0) {
            const double height = std::max(2.0, area.bottom() - yOf(double(ok)));
            painter.fillRect(QRectF(left, y - height, width, height), theme.info);
            y -= height;
        }
        if (failed > 0) {
            const double height = std::max(2.0, double(failed) / top * area.height());
            painter.fillRect(QRectF(left, y - height - (ok > 0 ? 1 : 0), width, height), theme.bad);
        }
    }

    painter.setClipping(false);
    if (brushed) {
        painter.setRenderHint(QPainter::Antialiasing);
        for (const double x : {brush.left(), brush.right()}) {
            if (x < area.left() - 1 || x > area.right() + 1)
                continue;
            painter.setPen(QPen(theme.accent, 1.5));
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
            painter.setBrush(theme.surface);
            const double height = std::min(18.0, area.height() / 3);
            painter.drawRoundedRect(QRectF(x - 3, area.center().y() - height / 2, 6, height), 2, 2);
        }
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 2));
        if (!brushed && m_current >= 0)
            painter.drawRect(QRectF(barRect(m_current)).adjusted(-1, 0, 1, 0));
        else
            painter.drawRect(area.adjusted(-2, -3, 2, 1));
    }
}

void Histogram::paintTimeAxis(QPainter &painter, const QRectF &area) const
{
    const Theme &theme = Theme::of(this);
    const QFontMetrics metrics = painter.fontMetrics();
    const double from = barAt(area.left());
    const double to = barAt(area.right());
    const auto msOf = [this](double bar) { return m_view.from.ms + std::int64_t(bar * double(m_view.stepSeconds) * 1000); };
    const TimeRange shown{Instant::fromMs(msOf(from)), Instant::fromMs(msOf(to))};
    const int labels = std::max(2, int(area.width() / (metrics.horizontalAdvance(QStringLiteral("Wed 30 Nov")) + scaled(18))));
    painter.setPen(theme.text3);
    double free = -1e9;
    for (const TimeTick &tick : timeTicks(shown, labels)) {
        const double x = xOf(barOf(tick.time));
        const double width = metrics.horizontalAdvance(tick.text);
        const double left = std::min(x, double(rect().right()) - width);
        if (left < free)
            continue;
        painter.drawLine(QPointF(x + 0.5, area.bottom() + 1), QPointF(x + 0.5, area.bottom() + 3));
        painter.drawText(QPointF(left, area.bottom() + scaled(4) + metrics.ascent()), tick.text);
        free = left + width + scaled(8);
    }
}

std::optional<int> Histogram::edgeNear(double x) const
{
    if (!m_selected.from.isKnown() || !m_selected.to.isKnown())
        return std::nullopt;
    if (std::abs(x - xOf(barOf(m_selected.from))) <= 4)
        return 0;
    if (std::abs(x - xOf(barOf(m_selected.to))) <= 4)
        return 1;
    return std::nullopt;
}

void Histogram::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || barCount() == 0)
        return QWidget::mousePressEvent(event);
    m_pressX = event->position().x();
    if (const auto edge = edgeNear(m_pressX)) {
        m_drag = Drag::Edge;
        m_dragFrom = barOf(*edge == 0 ? m_selected.to : m_selected.from);
    } else {
        m_drag = Drag::Pressed;
        m_dragFrom = barAt(m_pressX);
    }
}

void Histogram::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    if (m_drag == Drag::Pressed && std::abs(x - m_pressX) >= QApplication::startDragDistance() / 2.0)
        m_drag = Drag::Range;
    if (m_drag == Drag::Range || m_drag == Drag::Edge) {
        const double low = std::clamp(std::min(m_dragFrom, barAt(x)), 0.0, double(barCount()));
        const double high = std::clamp(std::max(m_dragFrom, barAt(x)), 0.0, double(barCount()));
        const double from = m_drag == Drag::Edge ? std::round(low) : std::floor(low);
        const double to = m_drag == Drag::Edge ? std::round(high) : std::ceil(high);
        if (to > from)
            select({timeOf(from), timeOf(to)}, false);
        return;
    }
    setCursor(edgeNear(x) ? Qt::SizeHorCursor : Qt::ArrowCursor);
    const int bar = plot().adjusted(0, -6, 0, 0).contains(event->position()) ? int(std::floor(barAt(x))) : -1;
    if (bar != m_hovered) {
        m_hovered = bar < barCount() ? bar : -1;
        update();
    }
}

void Histogram::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const Drag drag = std::exchange(m_drag, Drag::None);
    if (drag == Drag::Range || drag == Drag::Edge) {
        Q_EMIT rangeSelected(m_selected);
        return;
    }
    const int bar = int(std::floor(barAt(event->position().x())));
    if (drag != Drag::Pressed || bar < 0 || bar >= barCount() || !rect().contains(event->position().toPoint()))
        return;
    setCurrent(bar);
    if (isZoomed() || m_selected.from.isKnown()) {
        // A second click would mean "back": wait and see.
        m_clicked = bar;
        m_clickTimer.start(QApplication::doubleClickInterval());
    } else {
        Q_EMIT barActivated(barRange(bar));
    }
}

void Histogram::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_clickTimer.stop();
    m_drag = Drag::None;
    goBack();
}

void Histogram::wheelEvent(QWheelEvent *event)
{
    const int turn = event->angleDelta().y();
    if (turn == 0 || barCount() <= FewestBars) {
        event->ignore();
        return;
    }
    if (turn < 0 && !isZoomed()) {
        event->ignore(); // let the page scroll
        return;
    }
    zoom(std::pow(0.8, double(turn) / 120.0), barAt(event->position().x()));
    event->accept();
}

void Histogram::zoom(double factor, double aroundBar)
{
    const double from = isZoomed() ? barOf(m_visible.from) : 0;
    const double to = isZoomed() ? barOf(m_visible.to) : barCount();
    const double width = std::clamp((to - from) * factor, double(FewestBars), double(barCount()));
    if (width >= barCount()) {
        m_visible = {};
    } else {
        const double part = std::clamp((aroundBar - from) / std::max(1e-9, to - from), 0.0, 1.0);
        const double newFrom = std::clamp(aroundBar - part * width, 0.0, double(barCount()) - width);
        const double step = double(m_view.stepSeconds) * 1000.0;
        m_visible = {Instant::fromMs(m_view.from.ms + std::int64_t(newFrom * step)),
            Instant::fromMs(m_view.from.ms + std::int64_t((newFrom + width) * step))};
    }
    m_hovered = -1;
    update();
}

bool Histogram::goBack()
{
    if (isZoomed()) {
        m_visible = {};
        update();
        return true;
    }
    if (m_selected.from.isKnown()) {
        select({}, true);
        return true;
    }
    return false;
}

void Histogram::select(const TimeRange &range, bool tell)
{
    m_selected = range.from.isKnown() && range.to.isKnown() ? range : TimeRange{};
    describe();
    update();
    if (tell)
        Q_EMIT rangeSelected(m_selected);
}

void Histogram::setCurrent(int bar)
{
    m_current = std::clamp(bar, 0, barCount() - 1);
    if (isZoomed()) {
        // Keep it in sight.
        const double width = barOf(m_visible.to) - barOf(m_visible.from);
        const double step = double(m_view.stepSeconds) * 1000.0;
        double from = barOf(m_visible.from);
        from = std::clamp(from, double(m_current + 1) - width, double(m_current));
        m_visible = {Instant::fromMs(m_view.from.ms + std::int64_t(from * step)),
            Instant::fromMs(m_view.from.ms + std::int64_t((from + width) * step))};
    }
    describe();
    update();
}

void Histogram::keyPressEvent(QKeyEvent *event)
{
    const bool brushed = m_selected.from.isKnown();
    const int bars = barCount();
    int move = 0;
    switch (event->key()) {
    case Qt::Key_Left:
        move = -1;
        break;
    case Qt::Key_Right:
        move = 1;
        break;
    case Qt::Key_Home:
        if (bars > 0 && !brushed)
            setCurrent(0);
        return;
    case Qt::Key_End:
        if (bars > 0 && !brushed)
            setCurrent(bars - 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (brushed)
            Q_EMIT barActivated(m_selected);
        else if (m_current >= 0)
            Q_EMIT barActivated(barRange(m_current));
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
        if (bars > FewestBars)
            zoom(event->key() == Qt::Key_Minus ? 1.5 : 1 / 1.5, m_current >= 0 ? m_current + 0.5 : bars / 2.0);
        return;
    case Qt::Key_T:
        showTable();
        return;
    case Qt::Key_Escape:
        if (goBack())
            return;
        [[fallthrough]];
    default:
        return QWidget::keyPressEvent(event);
    }
    if (bars == 0)
        return;

    if (event->modifiers() & Qt::ShiftModifier) {
        if (!brushed) {
            const int from = m_current < 0 ? (move > 0 ? 0 : bars - 1) : m_current;
            setCurrent(from);
            select(barRange(from), true);
        } else {
            const double from = std::round(barOf(m_selected.from));
            const double to = std::clamp(std::round(barOf(m_selected.to)) + move, from + 1, double(bars));
            select({m_selected.from, timeOf(to)}, true);
        }
    } else if (brushed) {
        const double from = std::round(barOf(m_selected.from));
        const double width = std::round(barOf(m_selected.to)) - from;
        const double moved = std::clamp(from + move, 0.0, std::max(0.0, double(bars) - width));
        select({timeOf(moved), timeOf(moved + width)}, true);
    } else {
        setCurrent(m_current < 0 ? (move > 0 ? 0 : bars - 1) : m_current + move);
    }
}

void Histogram::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

QString Histogram::barText(int bar) const
{
    const TimeRange range = barRange(bar);
    QString text = words::range(range) + QStringLiteral("\n");
    const auto ok = m_view.ok[std::size_t(bar)];
    const auto failed = m_view.failed[std::size_t(bar)];
    if (!isObserved(bar) && ok == 0 && failed == 0)
        return text + tr("not observed: no source tells of this time");
    return text + tr("%1 %2, %3 %4").arg(words::count(ok), m_okName, words::count(failed), m_failedName);
}

bool Histogram::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && barCount() > 0) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int bar = int(std::floor(barAt(help->pos().x())));
        if (bar >= 0 && bar < barCount() && plot().contains(help->pos()))
            QToolTip::showText(help->globalPos(), barText(bar), this, barRect(bar));
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void Histogram::describe()
{
    QString text;
    if (m_selected.from.isKnown())
        text = tr("Selected: %1").arg(words::range(m_selected));
    else if (m_current >= 0 && m_current < barCount())
        text = barText(m_current);
    else
        text = tr("%1 bars. T shows the numbers as a table.").arg(words::count(barCount()));
    if (text == accessibleDescription())
        return;
    setAccessibleDescription(text);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void Histogram::showTable()
{
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(accessibleName());
    auto *table = new QTableWidget(barCount(), 4, dialog);
    table->setHorizontalHeaderLabels({tr("From (UTC)"), tr("To (UTC)"), m_okName, m_failedName});
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    for (int i = 0; i < barCount(); ++i) {
        const TimeRange range = barRange(i);
        const bool unknown = !isObserved(i) && m_view.ok[std::size_t(i)] + m_view.failed[std::size_t(i)] == 0;
        const QString cells[] = {range.from.toIso(), range.to.toIso(),
            unknown ? tr("not observed") : words::count(m_view.ok[std::size_t(i)]),
            unknown ? QString() : words::count(m_view.failed[std::size_t(i)])};
        for (int column = 0; column < 4; ++column)
            table->setItem(i, column, new QTableWidgetItem(cells[column]));
    }
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(table);
    dialog->resize(scaled(620), scaled(420));
    dialog->show();
}

} // namespace gatehouse
