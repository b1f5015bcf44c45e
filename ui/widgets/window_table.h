// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/row_selection.h"
#include "ui/widgets/window_model.h"

#include <QAbstractScrollArea>
#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

class QHeaderView;
class QLabel;
class QPushButton;
class QSettings;

namespace gatehouse {

/// Shows a WindowModel of any length. QTableView keeps an entry per row (ten million rows cost it hundreds of megabytes
/// and seconds); this view knows only the rows on screen: every row is as high as the next, the scroll bar counts rows.
///
/// Rows are ticked in a column of their own; the ticks belong to keys, so they survive sorting, scrolling and refreshing.
/// One row is current; it is followed by its key. Keys: arrows, Page Up/Down, Home, End, Space (preview), Enter (open),
/// Ctrl+Space (tick), Shift with a movement (tick a range), Ctrl+A, Ctrl+C, letters (type-ahead among the loaded rows),
/// menu key.
class WindowTable : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit WindowTable(QWidget *parent = nullptr);

    /// The model is not owned and outlives the view.
    void setModel(WindowModel *model);
    WindowModel *model() const { return m_model; }
    QHeaderView *header() const { return m_header; }

    /// No column of ticks, no selection: for short lists inside other pages.
    void setSelectable(bool selectable);

    int currentRow() const { return m_current; }
    std::int64_t currentKey() const { return m_currentKey; }
    void setCurrentRow(int row);
    /// Makes the row of that key current where it stands; `position` as the ledger told it.
    void setCurrentKey(std::int64_t key, std::int64_t position);

    const RowSelection &selection() const { return m_selection; }
    void clearSelection();
    void selectAll();

    int firstVisibleRow() const;
    int visibleRowCount() const;
    void scrollToRow(int row);

    /// Shows in the headings what the list is sorted by.
    void setSortShown(std::optional<Field> field, bool descending);

    /// What to say in the middle of an empty list; empty text says nothing.
    void setMessage(const QString &title, const QString &text, const QString &action = {});

    void saveColumns(QSettings &settings) const;
    void restoreColumns(QSettings &settings);
    void resetColumns();
    void setColumnShown(const QString &id, bool shown);
    /// Columns, with their ticks, for a menu.
    void fillColumnMenu(QMenu *menu);

    /// Headings of the shown columns in their order, and the columns themselves.
    QStringList shownTitles() const;
    QList<int> shownColumns() const;

    /// The current row in words, for screen readers.
    QString currentRowText() const;

    QSize sizeHint() const override { return {600, 300}; }

Q_SIGNALS:
    void currentChanged(int row);
    void selectionChanged();
    /// Space.
    void previewRequested(int row);
    /// Enter, double click.
    void activated(int row);
    void sortRequested(gatehouse::Field field, bool descending);
    void menuRequested(int row, const QPoint &globalPos);
    void copyRequested();
    void messageAction();
    /// A sentence for the officer.
    void notice(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Move { Plain, Extend };

    int rowHeight() const;
    int gutter() const;
    int rowAtY(int y) const;
    QRect cellRect(int row, int column) const;
    QString tipAt(const QPoint &pos) const;
    void updateGeometries();
    void updateWanted();
    void followCurrent();
    void moveTo(int row, Move move);
    void tick(int row, bool on);
    void tickRange(int from, int to);
    void typeAhead(const QString &text);
    void mousePressed(QMouseEvent *event);
    void showHeaderMenu(const QPoint &pos);
    void rowsMoved(int first, int count);
    void announceCurrent();
    void paintRow(QPainter &painter, int row, const QRect &rect);
    void paintCell(QPainter &painter, const Cell &cell, const QRect &rect);
    void paintTick(QPainter &painter, const QRect &rect, Qt::CheckState state) const;
    void paintLoading(QPainter &painter, int row, const QRect &rect);
    Qt::CheckState headerTick() const;
    void paintCorner();

    QPointer<WindowModel> m_model; ///< goes first when a page is taken down
    QHeaderView *m_header = nullptr;
    QWidget *m_corner = nullptr;
    QWidget *m_message = nullptr;
    QLabel *m_messageTitle = nullptr;
    QLabel *m_messageText = nullptr;
    QPushButton *m_messageButton = nullptr;
    bool m_selectable = true;
    RowSelection m_selection;
    int m_current = -1;
    std::int64_t m_currentKey = 0;
    int m_anchor = -1;
    int m_hover = -1;
    int m_wheel = 0;
    bool m_loadingShown = false;
    QTimer m_loadingTimer; ///< a loading look appears only when waiting is felt
    QString m_typed;
    QElapsedTimer m_typedAt;
};

} // namespace gatehouse
